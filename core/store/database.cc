#include "store/database.h"

#include <Poco/Data/LOB.h>
#include <Poco/Data/RecordSet.h>
#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/SQLite/Utility.h>
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>
#include <Poco/Nullable.h>
#include <sqlite3.h>

#include <charconv>
#include <mutex>

#include "doichieu/base/error.h"

namespace doichieu {
namespace {

using Poco::Data::Keywords::bind;

// Another process may hold the write lock while it stores a plan of a thousand records.
constexpr const char* kPragmas =
    "PRAGMA busy_timeout = 30000;"
    "PRAGMA foreign_keys = ON;"
    "PRAGMA journal_mode = WAL;"
    "PRAGMA synchronous = NORMAL;"
    "PRAGMA temp_store = MEMORY;";

// Poco tries this long to open a file that cannot be opened.
constexpr std::size_t kOpenSeconds = 1;

/// Of an extended result code.
std::string codeOf(int result) {
  // SQLite calls full only what says so of itself; where a quota ends, or a file may not grow (FAT, `ulimit -f`), the
  // write fails, and why is not to be had from it. The index beside the log (-shm) fails to grow where there is no
  // room.
  if (result == SQLITE_IOERR_SHMSIZE) return "store.full";
  if (result == SQLITE_IOERR_WRITE) return "store.not_written";
  switch (result & 0xff) {
    case SQLITE_FULL:
      return "store.full";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "store.locked";
    case SQLITE_NOTADB:
      return "store.not_a_database";
    case SQLITE_CORRUPT:
      return "store.corrupt";
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return "store.read_only";
    case SQLITE_CANTOPEN:
      return "store.cannot_open";
    case SQLITE_IOERR:
      return "store.io";
    default:
      return "store.failed";
  }
}

StoreError storeError(const std::filesystem::path& file, int result, const std::string& detail) {
  return StoreError(Diagnostic{codeOf(result), Severity::error, Stage::store, 0, {file.string()}, detail});
}

void addBinding(Poco::Data::Statement& statement, const Value& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value))
    statement, bind(static_cast<Poco::Int64>(*integer));
  else if (const auto* real = std::get_if<double>(&value))
    statement, bind(*real);
  else if (const auto* text = std::get_if<std::string>(&value))
    statement, bind(*text);
  else if (const auto* blob = std::get_if<Blob>(&value))
    statement, bind(Poco::Data::BLOB(reinterpret_cast<const unsigned char*>(blob->bytes.data()), blob->bytes.size()));
  else
    statement, bind(Poco::Nullable<std::string>());
}

Value valueAt(const Poco::Data::RecordSet& rows, std::size_t column, std::size_t row) {
  if (rows.isNull(column, row)) return nullptr;
  const Poco::Dynamic::Var var = rows.value(column, row);
  if (var.type() == typeid(Poco::Data::BLOB)) {
    const auto& blob = var.extract<Poco::Data::BLOB>();
    return Blob{std::string(reinterpret_cast<const char*>(blob.rawContent()), blob.size())};
  }
  if (var.isInteger()) return static_cast<std::int64_t>(var.convert<Poco::Int64>());
  if (var.isNumeric()) return var.convert<double>();
  return var.convert<std::string>();
}

template <typename Number>
Number parsed(const std::string& text) {
  Number number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

Value orNull(const std::optional<std::string>& text) {
  return text ? Value(*text) : Value(nullptr);
}

bool Row::isNull(std::size_t column) const {
  return std::holds_alternative<std::nullptr_t>(values_.at(column));
}

// Columns without a declared type (count(*), max(...)) arrive as text.
std::int64_t Row::integer(std::size_t column) const {
  const Value& value = values_.at(column);
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return *integer;
  if (const auto* real = std::get_if<double>(&value)) return static_cast<std::int64_t>(*real);
  return isNull(column) ? 0 : parsed<std::int64_t>(text(column));
}

double Row::real(std::size_t column) const {
  const Value& value = values_.at(column);
  if (const auto* real = std::get_if<double>(&value)) return *real;
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return static_cast<double>(*integer);
  return isNull(column) ? 0 : parsed<double>(text(column));
}

std::string Row::text(std::size_t column) const {
  return optionalText(column).value_or("");
}

std::optional<std::string> Row::optionalText(std::size_t column) const {
  const Value& value = values_.at(column);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return std::to_string(*integer);
  return std::nullopt;
}

const std::string& Row::blob(std::size_t column) const {
  static const std::string none;
  const auto* blob = std::get_if<Blob>(&values_.at(column));
  return blob == nullptr ? none : blob->bytes;
}

struct Database::Impl {
  Poco::Data::Session session;

  explicit Impl(const std::filesystem::path& file)
      : session(Poco::Data::SQLite::Connector::KEY, file.string(), kOpenSeconds) {}

  /// Runs `work`; whatever Poco or SQLite throws becomes a StoreError with SQLite's own code and words.
  template <typename Work>
  auto guarded(const std::filesystem::path& file, Work work) -> decltype(work()) {
    try {
      return work();
    } catch (const Poco::Exception& e) {
      throw storeError(file, sqlite3_extended_errcode(Poco::Data::SQLite::Utility::dbHandle(session)), e.displayText());
    }
  }
};

Database::Database(const std::filesystem::path& file) : file_(file) {
  static std::once_flag registered;
  std::call_once(registered, [] { Poco::Data::SQLite::Connector::registerConnector(); });
  try {
    impl_ = std::make_unique<Impl>(file);
  } catch (const Poco::Exception& e) {
    throw storeError(file, SQLITE_CANTOPEN, e.displayText());
  }
  executeScript(kPragmas);
}

Database::~Database() = default;

std::int64_t Database::execute(const std::string& sql, const Values& values) {
  return impl_->guarded(file_, [&] {
    Poco::Data::Statement statement(impl_->session);
    statement << sql;
    for (const Value& value : values) addBinding(statement, value);
    return static_cast<std::int64_t>(statement.execute());
  });
}

void Database::executeScript(const std::string& sql) {
  sqlite3* handle = Poco::Data::SQLite::Utility::dbHandle(impl_->session);
  char* message = nullptr;
  if (sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, &message) == SQLITE_OK) return;
  const std::string detail = message == nullptr ? sqlite3_errmsg(handle) : message;
  sqlite3_free(message);
  throw storeError(file_, sqlite3_extended_errcode(handle), detail);
}

std::int64_t Database::insert(const std::string& sql, const Values& values) {
  execute(sql, values);
  return sqlite3_last_insert_rowid(Poco::Data::SQLite::Utility::dbHandle(impl_->session));
}

std::vector<Row> Database::select(const std::string& sql, const Values& values) {
  return impl_->guarded(file_, [&] {
    Poco::Data::Statement statement(impl_->session);
    statement << sql;
    for (const Value& value : values) addBinding(statement, value);
    statement.execute();
    const Poco::Data::RecordSet result(statement);
    std::vector<Row> rows;
    rows.reserve(result.rowCount());
    for (std::size_t row = 0; row < result.rowCount(); ++row) {
      Values line;
      line.reserve(result.columnCount());
      for (std::size_t column = 0; column < result.columnCount(); ++column)
        line.push_back(valueAt(result, column, row));
      rows.emplace_back(std::move(line));
    }
    return rows;
  });
}

std::optional<Row> Database::selectOne(const std::string& sql, const Values& values) {
  std::vector<Row> rows = select(sql, values);
  if (rows.empty()) return std::nullopt;
  return std::move(rows.front());
}

Transaction::Transaction(Database& database) : database_(database), outermost_(!database.inTransaction_) {
  if (!outermost_) return;
  database_.executeScript("BEGIN IMMEDIATE");
  database_.inTransaction_ = true;
}

Transaction::~Transaction() {
  if (!outermost_ || !open_) return;
  database_.inTransaction_ = false;
  try {
    database_.executeScript("ROLLBACK");
  } catch (const StoreError&) {
    // A full disk makes SQLite roll back by itself; there is no transaction left to end then.
  }
}

void Transaction::commit() {
  if (outermost_) {
    database_.executeScript("COMMIT");
    database_.inTransaction_ = false;
  }
  open_ = false;
}

}  // namespace doichieu
