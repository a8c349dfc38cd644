package dev.mintmark.incident;

import java.time.ZoneId;

/// The note that is left of an incident, in Markdown: times, versions, the difference, the copy, the rollback, references
/// into the audit.
public final class IncidentNote {

    private IncidentNote() {}

    /// [CommonMark](https://spec.commonmark.org/) with tables as GitHub has them. Whatever comes from outside is escaped: it
    /// cannot add headings, links or markup.
    ///
    /// @param zone in which times are written, beside UTC
    public static String markdown(Story story, ZoneId zone) {
        var page = new Markdown();
        var times = new NoteTimes(story, zone);
        new NoteHead(story, times, page).write();
        new NoteWork(story, times, page).write();
        new NoteTail(story, times, page).write();
        return page.text();
    }
}
