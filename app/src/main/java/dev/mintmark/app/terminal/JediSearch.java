package dev.mintmark.app.terminal;

import com.techsenger.jeditermfx.core.StyledTextConsumerAdapter;
import com.techsenger.jeditermfx.core.TextStyle;
import com.techsenger.jeditermfx.core.model.CharBuffer;
import com.techsenger.jeditermfx.core.model.SubCharBuffer;
import com.techsenger.jeditermfx.core.model.TerminalTextBuffer;
import com.techsenger.jeditermfx.ui.SubstringFinder;

/// Looks for words in all that can be scrolled to.
final class JediSearch {

    /// More than anybody steps through.
    static final int MOST = 1_000;

    private JediSearch() {}

    static SubstringFinder.FindResult in(TerminalTextBuffer text, String words) {
        var finder = new SubstringFinder(words, true) {
            @Override
            public boolean accept(SubstringFinder.FindResult.FindItem item) {
                return getResult().getItems().size() < MOST;
            }
        };
        text.processHistoryAndScreenLines(-text.getHistoryLinesCount(), -1, new StyledTextConsumerAdapter() {
            @Override
            public void consume(int x, int y, TextStyle style, CharBuffer characters, int startRow) {
                var whole = characters instanceof SubCharBuffer part ? part.getParent() : characters;
                var from = characters instanceof SubCharBuffer part ? part.getOffset() : 0;
                for (var at = from; at < from + characters.length(); at++) {
                    finder.nextChar(x, y - startRow, whole, at);
                }
            }
        });
        return finder.getResult();
    }
}
