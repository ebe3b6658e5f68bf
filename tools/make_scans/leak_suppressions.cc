// Linked into sanitized programs only. Fontconfig keeps what it read about the installed fonts until the process ends,
// which LeakSanitizer takes for leaks.

extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\n";
}
