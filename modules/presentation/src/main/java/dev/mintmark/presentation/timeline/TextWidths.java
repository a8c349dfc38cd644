package dev.mintmark.presentation.timeline;

/// How wide texts are when drawn, so that labels can be kept apart. Called from any thread.
public interface TextWidths {

    /// Width of a mark's words.
    double words(String text);

    /// Width of a digest upon its band.
    double digest(String text);
}
