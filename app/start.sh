# How Java is started, the same for app/mintmark and for the launchers of the packages, which read this with `.`: looks at
# the command's words in "$@" and sets
#   archive       the archive of classes that serves them, or nothing
#   java_options  what Java is told, a word each
# shellcheck shell=sh disable=SC2034

# The JVM cannot cheaply tell whether it writes to a terminal, or how wide that is.
unset MINTMARK_COLUMNS MINTMARK_PROGRESS
if [ -t 1 ]; then
    size=$(stty size < /dev/tty 2>/dev/null) && MINTMARK_COLUMNS=${size#* } && export MINTMARK_COLUMNS
fi
if [ -t 2 ]; then
    MINTMARK_PROGRESS=1 && export MINTMARK_PROGRESS
fi

# Classes that were loaded once are kept in an archive, which halves the time to start. Window and command line use other
# classes, so each has its own.
case ${1-} in
    '' | demo) archive=window ;;
    fleet | service | timeline | sources) archive=commands ;;
    compare | image | sbom | history) archive=images ;;
    debug | audit | findings | incident | rollback | config | log | explain) archive=debug ;;
    *) archive= ;;
esac
# Which classes serve depends on where images are, and configuration and history are known without reading their layers.
before=
only=,
for argument in "$@"; do
    case $argument in
        --demo) archive=demo ;;
        docker://*) [ "$archive" = images ] && archive=registry ;;
        --only=*) only=$only${argument#--only=}, ;;
        *) [ "$before" = --only ] && only=$only$argument, ;;
    esac
    before=$argument
done
case $archive$only in
    *,files,* | *,packages,* | *,findings,*) ;;
    images,?* | registry,?*) archive=described ;;
esac

# Short calls are fastest with the quick compiler alone. Reading the layers of images is long work, in the window too, and
# only the thorough one hashes with the processor's own instructions. It works on what is used most and nothing else:
# compiling took a third of the time of a command on images, and of the time to the window's first frame.
case $archive in
    commands | demo | debug | described) compiler=-XX:TieredStopAtLevel=1 ;;
    images | registry | window) compiler="-XX:Tier4InvocationThreshold=200000 -XX:Tier4MinInvocationThreshold=24000
        -XX:Tier4CompileThreshold=600000 -XX:Tier4BackEdgeThreshold=1600000" ;;
    *) compiler=-XX:TieredStopAtLevel=4 ;;
esac

# Java begins with a heap of a sixty-fourth of the machine, of which the window at rest uses a fraction; it grows when needed.
heap=
[ "$archive" = window ] && heap=-Xms64m

# The JVM writes its own warnings to standard output unless told otherwise.
java_options="$compiler $heap -XX:+UseSerialGC -Xshare:auto -Xlog:disable -Xlog:all=error,cds=off,aot=off:stderr"
