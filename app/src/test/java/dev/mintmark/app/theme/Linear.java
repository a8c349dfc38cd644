package dev.mintmark.app.theme;

/// Between what a file says of a colour and how much light that is, as IEC 61966-2-1 has it for sRGB.
final class Linear {

    private Linear() {}

    static double of(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    static double back(double light) {
        var seen = Math.clamp(light, 0, 1);
        return seen <= 0.0031308 ? seen * 12.92 : 1.055 * Math.pow(seen, 1 / 2.4) - 0.055;
    }
}
