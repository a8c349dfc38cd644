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
    static final int VERSIONS = 10;
    static final int RELEASE_TEMPLATE = 11;
    static final int IMAGES = 12;
    static final int AT = 13;
    static final int CHANGE_CAUSE = 14;
    static final int MANAGER = 15;
    static final int SOURCE_KIND = 16;
    static final int CODE = 17;
    static final int WHAT = 18;
    static final int WHY = 19;
    static final int NEXT = 20;

    private Column() {}
}
