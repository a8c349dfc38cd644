package dev.mintmark.sqlite;

/// Where [LineReader#LINES] has its columns. By number, because looking names up costs a third of the reading time.
final class Column {

    static final int SEQ = 1;
    static final int KIND = 2;
    static final int SEEN_AT = 3;
    static final int SUBJECT = 4;
    static final int SHAPE = 5;
    static final int WANTED = 6;
    static final int PHASE = 7;
    static final int ROLLING_SINCE = 8;
    static final int REASON = 9;
    static final int CONTAINER = 10;
    static final int IMAGE = 11;
    static final int INSTANCES = 12;
    static final int READY = 13;
    static final int SINCE = 14;
    static final int RELEASE_TEMPLATE = 15;
    static final int IMAGES = 16;
    static final int AT = 17;
    static final int CHANGE_CAUSE = 18;
    static final int MANAGER = 19;
    static final int SOURCE_KIND = 20;
    static final int CODE = 21;
    static final int WHAT = 22;
    static final int WHY = 23;
    static final int NEXT = 24;

    private Column() {}
}
