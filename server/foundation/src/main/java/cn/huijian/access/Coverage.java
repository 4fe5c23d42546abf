package cn.huijian.access;

import org.jspecify.annotations.Nullable;

/**
 * A place that a unit covers (管辖区域): a whole district, a street of it, or one cell of the grid. Names as normalised, for example 沙坪坝区.
 */
public record Coverage(
        @Nullable String district,
        @Nullable String street,
        @Nullable String grid) {
    public Coverage {
        if ((district == null && street == null && grid == null) || (grid != null && street != null)) {
            throw new IllegalArgumentException("a covered place is a district, a street, or a grid cell");
        }
    }

    public static Coverage ofDistrict(String district) {
        return new Coverage(district, null, null);
    }

    public static Coverage ofStreet(String district, String street) {
        return new Coverage(district, street, null);
    }

    public static Coverage ofGrid(String grid) {
        return new Coverage(null, null, grid);
    }
}
