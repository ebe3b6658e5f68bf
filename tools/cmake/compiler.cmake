# Warnings, sanitizers and optimisation for all of our own targets.
# Not CMake's -O3: the compiler takes an eighth longer for it, and the time goes to loops that are written out (kernels of the
# recognizer) or to libraries. What is measured is measured with -O2.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
add_library(doichieu_compiler INTERFACE)
target_compile_options(doichieu_compiler INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 warns of overlapping copies inside std::string's operator+ where there are none (GCC bug 105651).
  target_compile_options(doichieu_compiler INTERFACE -Wno-restrict)
endif()
if(DOICHIEU_WERROR)
  target_compile_options(doichieu_compiler INTERFACE -Werror)
endif()
if(DOICHIEU_SANITIZE)
  target_compile_options(doichieu_compiler INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  # GCC sees uninitialised values in instrumented code where there are none (its manual says so of -fsanitize).
  target_compile_options(doichieu_compiler INTERFACE -Wno-maybe-uninitialized)
  target_link_options(doichieu_compiler INTERFACE -fsanitize=address,undefined)
endif()
if(DOICHIEU_FUZZ)
  target_compile_options(doichieu_compiler INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-omit-frame-pointer
                                                     -fno-sanitize-recover=undefined)
  target_link_options(doichieu_compiler INTERFACE -fsanitize=address,undefined)
endif()
