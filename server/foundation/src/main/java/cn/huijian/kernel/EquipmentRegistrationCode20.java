package cn.huijian.kernel;

import java.time.YearMonth;

/**
 * 特种设备注册代码 of the older form, twenty digits: equipment type, district, month of registration, serial number. Example
 * {@code 31103506002016053337}.
 */
public record EquipmentRegistrationCode20(String value) {
    public EquipmentRegistrationCode20 {
        if (!value.matches("[1-9][0-9]{9}(19|20)[0-9]{2}(0[1-9]|1[0-2])[0-9]{4}")) {
            throw new IllegalArgumentException("not a registration code of special equipment: " + value);
        }
    }

    /** Reads the form that {@link #toString()} writes. */
    public static EquipmentRegistrationCode20 parse(String text) {
        return new EquipmentRegistrationCode20(text);
    }

    /** Code in 《特种设备目录》, for example 3110 曳引驱动乘客电梯. */
    public String type() {
        return value.substring(0, 4);
    }

    public RegionCode region() {
        return new RegionCode(value.substring(4, 10));
    }

    public YearMonth registered() {
        return YearMonth.of(Integer.parseInt(value, 10, 14, 10), Integer.parseInt(value, 14, 16, 10));
    }

    public String serial() {
        return value.substring(16);
    }

    @Override
    public String toString() {
        return value;
    }
}
