package cn.huijian.city;

import java.util.List;

/** Which maker writes which dataset. */
final class Makers {
    private Makers() {}

    static List<List<String>> rows(World world, Dataset dataset, Firm firm) {
        return switch (dataset) {
            case BUSINESS_ENTITY -> List.of(RegisterRows.row(world, firm));
            default -> List.of();
        };
    }
}
