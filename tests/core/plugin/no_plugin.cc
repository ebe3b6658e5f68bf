// A library that knows nothing of plugins.
extern "C" int answer() {
  return 42;
}
