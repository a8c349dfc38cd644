package dev.mintmark.app.theme;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// How eyes see that lack one kind of cone.
///
/// The matrices are those for severity 1.0 of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of
/// Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009; they are for linear RGB.
public enum ColourBlindness {

    PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

    private final double[] matrix;

    ColourBlindness(double... matrix) {
        this.matrix = matrix;
    }

    public Color sees(Color colour) {
        var red = Linear.of(colour.getRed());
        var green = Linear.of(colour.getGreen());
        var blue = Linear.of(colour.getBlue());
        return new Color(channel(0, red, green, blue), channel(3, red, green, blue), channel(6, red, green, blue),
                colour.getOpacity());
    }

    private double channel(int row, double red, double green, double blue) {
        return Linear.back(matrix[row] * red + matrix[row + 1] * green + matrix[row + 2] * blue);
    }

    /// A picture as these eyes see it.
    public Image sees(Image picture) {
        var width = (int) picture.getWidth();
        var height = (int) picture.getHeight();
        var seen = new WritableImage(width, height);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                seen.getPixelWriter().setColor(x, y, sees(picture.getPixelReader().getColor(x, y)));
            }
        }
        return seen;
    }
}
