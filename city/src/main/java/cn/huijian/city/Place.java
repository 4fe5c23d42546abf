package cn.huijian.city;

/**
 * Where a firm is.
 *
 * @param grid code of the grid cell, street name without its kind and two digits
 * @param longitudeMicros CGCS2000 longitude in millionths of a degree, likewise the latitude
 */
record Place(String street, String grid, String address, long longitudeMicros, long latitudeMicros) {
    String longitude() {
        return degrees(longitudeMicros);
    }

    String latitude() {
        return degrees(latitudeMicros);
    }

    private static String degrees(long micros) {
        return micros / 1_000_000 + "."
                + Long.toString(1_000_000 + micros % 1_000_000).substring(1);
    }
}
