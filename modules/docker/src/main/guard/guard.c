/* The first process of a debug copy. It ends the copy when its lease ends, whatever happens outside.
 *
 *   guard hold LEASE MOST GRACE PADDING                   waits
 *   guard run  LEASE MOST GRACE PADDING -- PROGRAM [ARG]  runs a program, tells in the log how it ended, waits on
 *   guard connect PORT                                    joins standard input and output with 127.0.0.1:PORT
 *   guard version                                         tells from which source it was built
 *
 * LEASE, MOST and GRACE are seconds. MOST is how long the copy may live at all. At the end everybody is asked to go
 * (SIGHUP, SIGTERM), has GRACE to do so, and is killed. When the first process of a container ends, the kernel kills
 * what is left, and the engine removes the container.
 *
 * Why nobody inside can stop it. The kernel lets no process of a PID namespace kill or stop the namespace's first
 * process, root or not. Without CAP_SYS_PTRACE none can trace it or write its memory, because it is not dumpable. Its
 * clock is CLOCK_BOOTTIME: nobody sets it, and it goes on while the machine sleeps.
 *
 * How the lease is changed. By signals, which only count if they come from outside the PID namespace; the kernel writes
 * such a sender down as process 0. Each signal lengthens or shortens the lease by a fixed step (see below), so it
 * matters neither in which order they arrive nor whether two consoles send at once. Two equal signals may melt into
 * one: whoever sends reads what came of it and sends the rest. These are ordinary signals, not real-time ones, and for a
 * reason: when a user's queue of signals is full, which anybody inside can bring about, the kernel delivers real-time
 * signals without saying who sent them, and that looks like process 0. For ordinary ones it always makes room. Were
 * that to fail for lack of memory, MOST would still hold.
 *
 * How the lease is read. From the process's title, as ps shows it: times are milliseconds of the wall clock, which is
 * the engine's; `sum` is over all before it, because a title may be read while it is being written.
 *
 * It uses no library, so that it runs in any image, and allocates nothing.
 */

typedef unsigned long word;
typedef long long wide;

/* --- the kernel ------------------------------------------------------------------------------------------------ */

#if defined(__x86_64__)
enum { READ = 0, WRITE = 1, CLOSE = 3, RT_SIGPROCMASK = 14, GETPID = 39, SOCKET = 41, CONNECT = 42, SHUTDOWN = 48,
       CLONE = 56, EXECVE = 59, WAIT4 = 61, KILL = 62, SETSID = 112, RT_SIGTIMEDWAIT = 128, PRCTL = 157,
       CLOCK_GETTIME = 228, EXIT_GROUP = 231, PPOLL = 271 };

static long call(long number, long a, long b, long c, long d, long e) {
    long result;
    register long r10 __asm__("r10") = d;
    register long r8 __asm__("r8") = e;
    __asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8)
                     : "rcx", "r11", "memory");
    return result;
}

__asm__(".globl _start\n_start:\n\txor %ebp,%ebp\n\tmov %rsp,%rdi\n\tand $-16,%rsp\n\tcall begin\n\thlt\n");
#elif defined(__aarch64__)
enum { CLOSE = 57, READ = 63, WRITE = 64, PPOLL = 73, EXIT_GROUP = 94, CLOCK_GETTIME = 113, KILL = 129,
       RT_SIGPROCMASK = 135, RT_SIGTIMEDWAIT = 137, SETSID = 157, PRCTL = 167, GETPID = 172, SOCKET = 198,
       CONNECT = 203, SHUTDOWN = 210, CLONE = 220, EXECVE = 221, WAIT4 = 260 };

static long call(long number, long a, long b, long c, long d, long e) {
    register long x8 __asm__("x8") = number;
    register long x0 __asm__("x0") = a;
    register long x1 __asm__("x1") = b;
    register long x2 __asm__("x2") = c;
    register long x3 __asm__("x3") = d;
    register long x4 __asm__("x4") = e;
    __asm__ volatile("svc 0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4) : "memory");
    return x0;
}

__asm__(".globl _start\n_start:\n\tmov x29,#0\n\tmov x30,#0\n\tmov x0,sp\n\tbl begin\n\tbrk #0\n");
#else
#error "This processor is not known."
#endif

enum { NO_SUCH_PROCESS = -3, INTERRUPTED = -4, TRY_AGAIN = -11, NO_PERMISSION = -13, NO_FILE = -2, NO_FOLDER = -20 };
enum { SIG_HUP = 1, SIG_KILL = 9, SIG_TERM = 15, SIG_CHLD = 17, SIG_CONT = 18 };
enum { REAL_TIME = 0, BOOT_TIME = 7, SET_DUMPABLE = 4, NO_HANG = 1, SET_MASK = 2, SECONDS = 1000 };

struct time { long seconds, nanoseconds; };

/* What the kernel tells of a signal, as far as it matters: see siginfo_t. */
struct signal { int number, error, code, padding, sender, user; char rest[104]; };

static long ask(long number, long a, long b, long c) { return call(number, a, b, c, 0, 0); }

static void leave(int code) {
    for (;;) ask(EXIT_GROUP, code, 0, 0);
}

static wide now(int clock) {
    struct time time = {0, 0};
    ask(CLOCK_GETTIME, clock, (long) &time, 0);
    return (wide) time.seconds * SECONDS + time.nanoseconds / 1000000;
}

/* --- text ------------------------------------------------------------------------------------------------------ */

static word length(const char *text) {
    word count = 0;
    while (text[count]) count++;
    return count;
}

static int same(const char *one, const char *other) {
    while (*one && *one == *other) one++, other++;
    return *one == *other;
}

struct text { char *at, *end; };

static void put(struct text *into, const char *more) {
    while (*more && into->at < into->end) *into->at++ = *more++;
}

static void put_number(struct text *into, wide number, int base, int width) {
    char digits[24];
    int at = sizeof digits - 1;
    digits[at] = 0;
    if (number < 0) {
        put(into, "-");
        number = -number;
    }
    do {
        digits[--at] = "0123456789abcdef"[number % base];
        number /= base;
        width--;
    } while ((number > 0 || width > 0) && at > 0);
    put(into, digits + at);
}

/* A number of a few digits; -1 if it is none. */
static wide parse(const char *text) {
    wide number = 0;
    int digits = 0;
    for (; *text >= '0' && *text <= '9' && digits < 9; text++, digits++) number = number * 10 + (*text - '0');
    return *text || digits == 0 ? -1 : number;
}

static void say_to(int file, const char *one, const char *two, wide number, const char *three) {
    char line[512];
    struct text text = {line, line + sizeof line - 2};
    put(&text, "mintmark: ");
    put(&text, one);
    put(&text, two);
    if (number >= 0) put_number(&text, number, 10, 1);
    put(&text, three);
    *text.at++ = '\n';
    ask(WRITE, file, (long) line, text.at - line);
}

/* --- the state, and how it is shown ------------------------------------------------------------------------------ */

static struct {
    char *title, *title_end;
    const char *mode;
    wide end, latest_end, grace;   /* in boot time */
    wide shown;                    /* the end as it was last shown, in wall time */
    int program, exit_code, ending;
} copy;

static void show(void) {
    wide offset = now(REAL_TIME) - now(BOOT_TIME);
    struct text text = {copy.title, copy.title_end};
    word sum = 0;
    char *at;
    copy.shown = copy.end + offset;
    put(&text, "mintmark-guard 1 ");
    put(&text, copy.mode);
    put(&text, copy.ending ? " ending until=" : " waiting until=");
    put_number(&text, copy.shown, 10, 1);
    put(&text, " most=");
    put_number(&text, copy.latest_end + offset, 10, 1);
    put(&text, " exit=");
    if (copy.exit_code < 0) put(&text, "-");
    else put_number(&text, copy.exit_code, 10, 1);
    put(&text, " sum=");
    for (at = copy.title; at < text.at; at++) sum = (sum * 31 + (unsigned char) *at) & 0xffff;
    put_number(&text, (wide) sum, 16, 4);
    while (text.at < text.end) *text.at++ = 0;
}

/* The wall clock may be set while we wait. */
static void show_again(void) {
    wide drift = copy.end + now(REAL_TIME) - now(BOOT_TIME) - copy.shown;
    if (drift > 200 || drift < -200) show();
}

/* By a process of its own: the log may be full, and nobody may hold the guard up. */
static void log_line(const char *one, wide number, const char *two) {
    if (ask(CLONE, SIG_CHLD, 0, 0) == 0) {
        say_to(1, one, "", number, two);
        leave(0);
    }
}

/* --- the program ------------------------------------------------------------------------------------------------- */

static const char *variable(char **environment, const char *name) {
    word count = length(name);
    for (; *environment; environment++) {
        word at = 0;
        while (at < count && (*environment)[at] == name[at]) at++;
        if (at == count && (*environment)[at] == '=') return *environment + count + 1;
    }
    return 0;
}

/* Becomes the program, looked for as the engine looks for it. Returns why that failed. */
static long become(char **command, char **environment) {
    static char path[4096];
    const char *folders = variable(environment, "PATH");
    const char *at;
    long failed = NO_FILE;
    for (at = command[0]; *at; at++) {
        if (*at == '/') return ask(EXECVE, (long) command[0], (long) command, (long) environment);
    }
    if (!folders) folders = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    while (*folders) {
        struct text text = {path, path + sizeof path - 1};
        long result;
        while (*folders && *folders != ':') {
            char character[2] = {*folders++, 0};
            put(&text, character);
        }
        if (*folders) folders++;
        put(&text, "/");
        put(&text, command[0]);
        *text.at = 0;
        result = ask(EXECVE, (long) path, (long) command, (long) environment);
        if (result != NO_FILE && result != NO_FOLDER) failed = result;
        if (result != NO_FILE && result != NO_FOLDER && result != NO_PERMISSION) break;
    }
    return failed;
}

static void start(char **command, char **environment) {
    long child = ask(CLONE, SIG_CHLD, 0, 0);
    if (child == 0) {
        word none = 0;
        long failed;
        ask(SETSID, 0, 0, 0);
        call(RT_SIGPROCMASK, SET_MASK, (long) &none, 0, sizeof none, 0);
        failed = become(command, environment);
        say_to(2, command[0], " could not be started: error ", -failed, ".");
        leave(failed == NO_FILE || failed == NO_FOLDER ? 127 : 126);
    }
    copy.program = (int) child;
    if (child < 0) {
        log_line("the program could not be started: error ", -child, ".");
        copy.exit_code = 126;
    }
}

static void reap(void) {
    for (;;) {
        int status = 0;
        long child = call(WAIT4, -1, (long) &status, NO_HANG, 0, 0);
        if (child == INTERRUPTED) continue;
        if (child <= 0) return;
        if (child == copy.program) {
            copy.program = 0;
            copy.exit_code = status & 0x7f ? 128 + (status & 0x7f) : (status >> 8) & 0xff;
            show();
            log_line("the program ended with exit code ", copy.exit_code, "; the copy waits until its lease ends.");
        }
    }
}

/* --- the lease --------------------------------------------------------------------------------------------------- */

/* The steps, in seconds: powers of two that lengthen, powers of four that shorten. Left out are signals that people and
 * programs send without thinking of leases, those that stop and continue, and those used above. */
static wide step(int number) {
    static const unsigned char longer[] = {4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 16, 23, 24};
    static const unsigned char shorter[] = {25, 26, 27, 28, 29, 30, 31};
    word at;
    for (at = 0; at < sizeof longer; at++) if (longer[at] == number) return 1LL << at;
    for (at = 0; at < sizeof shorter; at++) if (shorter[at] == number) return -(1LL << (2 * at));
    return 0;
}

static void change(wide seconds) {
    wide earliest = now(BOOT_TIME);
    copy.end += seconds * SECONDS;
    if (copy.end > copy.latest_end) copy.end = copy.latest_end;
    if (copy.end < earliest) copy.end = earliest;
    show();
}

/* Waits for a signal at most so long. Returns its number if it came from outside, else 0. */
static int hear(wide milliseconds) {
    struct signal signal;
    struct time patience;
    word all = ~0UL;
    long number;
    patience.seconds = milliseconds / SECONDS;
    patience.nanoseconds = milliseconds % SECONDS * 1000000;
    number = call(RT_SIGTIMEDWAIT, (long) &all, (long) &signal, (long) &patience, sizeof all, 0);
    return number > 0 && signal.code == 0 && signal.sender == 0 ? (int) number : 0;
}

static void end(int code) {
    wide latest;
    copy.ending = 1;
    show();
    ask(KILL, -1, SIG_HUP, 0);
    ask(KILL, -1, SIG_TERM, 0);
    ask(KILL, -1, SIG_CONT, 0);
    latest = now(BOOT_TIME) + copy.grace;
    while (now(BOOT_TIME) < latest && ask(KILL, -1, 0, 0) != NO_SUCH_PROCESS) {
        hear(20);
        reap();
    }
    ask(KILL, -1, SIG_KILL, 0);
    leave(code);
}

static void guard(void) {
    for (;;) {
        wide left = copy.end - now(BOOT_TIME);
        int number;
        if (left <= 0) {
            log_line("the lease has ended.", -1, "");
            end(124);
        }
        /* Not longer than a second: this wait does not go on while the machine sleeps. */
        number = hear(left < SECONDS ? left : SECONDS);
        reap();
        if (number == SIG_TERM) end(128 + SIG_TERM);
        else if (step(number)) change(step(number));
        else show_again();
    }
}

/* --- a way to a port inside -------------------------------------------------------------------------------------- */

struct poll { int file; short wanted, seen; };
enum { READABLE = 1, LONGEST = 16384 };

static int dial(wide port) {
    unsigned char four[16] = {2, 0, (unsigned char) (port >> 8), (unsigned char) port, 127, 0, 0, 1};
    unsigned char six[28] = {10, 0, (unsigned char) (port >> 8), (unsigned char) port};
    long file = ask(SOCKET, 2, 1, 0), failed;
    six[23] = 1;
    failed = ask(CONNECT, file, (long) four, sizeof four);
    if (failed == 0) return (int) file;
    ask(CLOSE, file, 0, 0);
    file = ask(SOCKET, 10, 1, 0);
    if (file >= 0 && ask(CONNECT, file, (long) six, sizeof six) == 0) return (int) file;
    say_to(2, "nobody listens on that port: error ", "", -failed, ".");
    return -1;
}

/* Passes on what there is. Returns whether there may be more. */
static int pass(int from, int to) {
    static char bytes[LONGEST];
    long count = ask(READ, from, (long) bytes, sizeof bytes), done = 0;
    if (count == INTERRUPTED || count == TRY_AGAIN) return 1;
    while (done < count) {
        long written = ask(WRITE, to, (long) (bytes + done), count - done);
        if (written < 0 && written != INTERRUPTED) return 0;
        if (written > 0) done += written;
    }
    return count > 0;
}

static int join(wide port) {
    int wire = port > 0 && port < 65536 ? dial(port) : -1;
    struct poll ends[2];
    if (wire < 0) return 1;
    ends[0].file = 0;
    ends[1].file = wire;
    ends[0].wanted = ends[1].wanted = READABLE;
    while (ends[1].file >= 0) {
        ends[0].seen = ends[1].seen = 0;
        if (call(PPOLL, (long) ends, 2, 0, 0, 0) < 0) continue;
        if (ends[1].seen && !pass(wire, 1)) ends[1].file = -1;
        if (ends[0].seen && !pass(0, wire)) {
            ends[0].file = -1;
            ask(SHUTDOWN, wire, 1, 0);
        }
    }
    return 0;
}

/* --- the beginning ----------------------------------------------------------------------------------------------- */

static int refuse(const char *why) {
    say_to(2, why, "", -1, "");
    return 125;
}

static int keep(int count, char **arguments, char **environment) {
    wide lease = parse(arguments[2]), most = parse(arguments[3]), grace = parse(arguments[4]);
    int runs = same(arguments[1], "run");
    word all = ~0UL;
    wide began = now(BOOT_TIME);
    /* Anywhere else its last act would be to kill everybody. */
    if (ask(GETPID, 0, 0, 0) != 1) return refuse("I only work as the first process of a container.");
    if (lease < 1 || most < lease || grace < 0 || grace > 60) return refuse("this is no lease.");
    if (arguments[5] + length(arguments[5]) - arguments[0] < 112) return refuse("the title has no room.");
    if (runs != (count > 7 && same(arguments[6], "--"))) return refuse("run needs a program, and hold has none.");
    call(RT_SIGPROCMASK, SET_MASK, (long) &all, 0, sizeof all, 0);
    ask(PRCTL, SET_DUMPABLE, 0, 0);
    copy.mode = runs ? "run" : "hold";
    copy.title = arguments[0];
    copy.title_end = arguments[5] + length(arguments[5]);
    copy.end = began + lease * SECONDS;
    copy.latest_end = began + most * SECONDS;
    copy.grace = grace * SECONDS;
    copy.exit_code = -1;
    show();
    if (runs) start(arguments + 7, environment);
    guard();
    return 0;
}

__attribute__((used)) void begin(word *stack) {
    int count = (int) stack[0];
    char **arguments = (char **) (stack + 1);
    if (count == 2 && same(arguments[1], "version")) {
        static const char version[] = "mintmark-guard 1 " SOURCE_SHA256 "\n";
        ask(WRITE, 1, (long) version, sizeof version - 1);
        leave(0);
    }
    if (count == 3 && same(arguments[1], "connect")) leave(join(parse(arguments[2])));
    if (count >= 6 && (same(arguments[1], "hold") || same(arguments[1], "run"))) {
        leave(keep(count, arguments, arguments + count + 1));
    }
    leave(refuse("wanted: hold, run, connect or version."));
}
