// One connection to the database file, and the only place that knows Poco::Data and SQLite: their exceptions leave it
// as StoreError. Used by one thread at a time; any number of connections, in any number of processes, may be open.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace doichieu {

struct Blob {
  std::string bytes;
  friend bool operator==(const Blob&, const Blob&) = default;
};

using Value = std::variant<std::nullptr_t, std::int64_t, double, std::string, Blob>;
using Values = std::vector<Value>;

/// NULL where there is no text.
Value orNull(const std::optional<std::string>& text);

/// One line of a result. Columns count from 0. A NULL reads as 0, "" or nullopt.
class Row {
 public:
  explicit Row(Values values) : values_(std::move(values)) {}
  bool isNull(std::size_t column) const;
  std::int64_t integer(std::size_t column) const;
  double real(std::size_t column) const;
  std::string text(std::size_t column) const;
  std::optional<std::string> optionalText(std::size_t column) const;
  const std::string& blob(std::size_t column) const;
  const Value& value(std::size_t column) const { return values_.at(column); }

 private:
  Values values_;
};

class Database {
 public:
  /// Creates the file where there is none; ":memory:" lives and dies with the object.
  explicit Database(const std::filesystem::path& file);
  ~Database();
  Database(const Database&) = delete;  // owns the connection
  Database& operator=(const Database&) = delete;

  const std::filesystem::path& file() const { return file_; }
  /// The file and those that SQLite puts beside it while it works.
  std::vector<std::filesystem::path> files() const {
    const std::string name = file_.string();
    return {file_, name + "-wal", name + "-shm", name + "-journal"};
  }
  /// One statement; '?' stands for the values in turn. Gives the number of rows changed.
  std::int64_t execute(const std::string& sql, const Values& values = {});
  /// Several statements, without values.
  void executeScript(const std::string& sql);
  /// INSERT; gives the new row's id.
  std::int64_t insert(const std::string& sql, const Values& values);
  std::vector<Row> select(const std::string& sql, const Values& values = {});
  /// The first row, where there is one.
  std::optional<Row> selectOne(const std::string& sql, const Values& values = {});

 private:
  friend class Transaction;
  struct Impl;
  std::filesystem::path file_;
  std::unique_ptr<Impl> impl_;
  bool inTransaction_ = false;
};

/// Takes the write lock at once, so that two processes never meet half-way. Rolled back unless committed. Nested ones
/// join the outer one.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& database_;
  bool outermost_;
  bool open_ = true;
};

}  // namespace doichieu
