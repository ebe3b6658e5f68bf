#include "ingest/worker_limits.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>

namespace doichieu {
namespace {

void limit(__rlimit_resource resource, std::uint64_t value) {
  const rlimit both{value, value};
  setrlimit(resource, &both);
}

#if defined(__x86_64__)
// socket() of any family but AF_UNIX fails with EACCES; everything else is allowed.
void forbidNetwork() {
  constexpr auto number = static_cast<std::uint32_t>(offsetof(seccomp_data, nr));
  constexpr auto architecture = static_cast<std::uint32_t>(offsetof(seccomp_data, arch));
  constexpr auto family = static_cast<std::uint32_t>(offsetof(seccomp_data, args[0]));
  std::array<sock_filter, 8> filter = {{
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, architecture),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AUDIT_ARCH_X86_64, 0, 5),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, number),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 3),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, family),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  }};
  const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}
#else
void forbidNetwork() {}
#endif

}  // namespace

std::chrono::seconds WorkerLimits::of(Job::Kind kind) const {
  switch (kind) {
    case Job::Kind::open:
      return open;
    case Job::Kind::page:
    case Job::Kind::image:
      return page;
    case Job::Kind::finish:
      return finish;
  }
  return page;
}

void confineThisProcess(const WorkerLimits& limits) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NOFILE, limits.openFiles);
  limit(RLIMIT_FSIZE, limits.fileBytes);
#ifndef __SANITIZE_ADDRESS__  // its shadow memory takes terabytes of address space
  if (limits.memoryBytes != 0) limit(RLIMIT_AS, limits.memoryBytes);
#endif
  forbidNetwork();
}

}  // namespace doichieu
