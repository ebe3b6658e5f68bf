// The few exception types that leave the library. A foreign error (Poco, SQLite, ICU, Tesseract, Poppler ...) is
// translated into one of these once, in that library's adapter; context is added on the way up with addContext().
// Trouble inside a document that leaves the rest readable is no exception but a Diagnostic (diagnostic.h).
#pragma once

#include <stdexcept>
#include <string>

#include "doichieu/base/diagnostic.h"

namespace doichieu {

/// Base of all. what() is an English sentence "context: context: what went wrong" meant for logs and developers;
/// programs that speak to users print diagnostic() through the message catalogue where there is one.
class Error : public std::exception {
 public:
  explicit Error(std::string message) : message_(std::move(message)) {}
  const char* what() const noexcept override { return message_.c_str(); }

  /// Puts "context: " before the message. Meant for `catch (Error& e) { e.addContext(path); throw; }`.
  void addContext(const std::string& context) { message_ = context + ": " + message_; }

 private:
  std::string message_;
};

/// The caller asked for something that makes no sense: unknown option, bad value. Exit code 2.
class UsageError : public Error {
 public:
  using Error::Error;
};

/// A file of config/ is missing or wrong. The message names file:line. Exit code 3.
class ConfigError : public Error {
 public:
  using Error::Error;
  ConfigError(const std::string& file, int line, const std::string& what)
      : Error(file + ":" + std::to_string(line) + ": " + what) {}
};

/// The store cannot be opened, read or written. Exit code 4.
class StoreError : public Error {
 public:
  using Error::Error;
  explicit StoreError(Diagnostic diagnostic)
      : Error(diagnostic.code + (diagnostic.detail.empty() ? "" : ": " + diagnostic.detail)),
        diagnostic_(std::move(diagnostic)) {}
  /// What to tell the user; its code is empty where only what() is known.
  const Diagnostic& diagnostic() const { return diagnostic_; }

 private:
  Diagnostic diagnostic_;
};

/// This document cannot be processed at all (torn, encrypted, not a document ...). Others are not touched by it.
class DocumentError : public Error {
 public:
  explicit DocumentError(Diagnostic diagnostic)
      : Error(diagnostic.code + (diagnostic.detail.empty() ? "" : ": " + diagnostic.detail)),
        diagnostic_(std::move(diagnostic)) {}
  const Diagnostic& diagnostic() const { return diagnostic_; }

 private:
  Diagnostic diagnostic_;
};

/// The work was cancelled from outside (Ctrl-C, shutdown). Nothing is wrong with the document.
class Cancelled : public Error {
 public:
  Cancelled() : Error("cancelled") {}
};

}  // namespace doichieu
