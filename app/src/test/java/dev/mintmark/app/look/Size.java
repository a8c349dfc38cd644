package dev.mintmark.app.look;

/// How large a window is, in pictures.
public record Size(int width, int height) {

    public static final Size SMALL = new Size(1280, 800);
    public static final Size USUAL = new Size(1440, 900);
    public static final Size LARGE = new Size(1920, 1080);

    /// `1280x800`.
    @Override
    public String toString() {
        return width + "x" + height;
    }
}
