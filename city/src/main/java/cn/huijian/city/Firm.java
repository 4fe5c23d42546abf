package cn.huijian.city;

import java.time.LocalDate;

/**
 * One entity of the register as it truly is, without the dirt of files.
 *
 * @param index its place in the city, from 0; everything about it follows from this number and the seed
 * @param brand 字号
 * @param registerNumber old 15-digit number, empty for those registered after the reform of 2015
 * @param person legal representative, a number in the city's population
 * @param capital in units of ten thousand with two decimals, that is in hundreds; 0 when not stated
 * @param currency 人民币, 美元 or 香港元
 * @param end day of revocation or cancellation; the day the city is seen otherwise
 */
record Firm(
        long index,
        Kind kind,
        Trade trade,
        Conduct conduct,
        String brand,
        String name,
        String uscc,
        String registerNumber,
        LocalDate established,
        String type,
        long person,
        long capital,
        String currency,
        Place place,
        Fate fate,
        LocalDate end,
        String phone) {

    Firm movedTo(Place newPlace) {
        return new Firm(
                index,
                kind,
                trade,
                conduct,
                brand,
                name,
                uscc,
                registerNumber,
                established,
                type,
                person,
                capital,
                currency,
                newPlace,
                fate,
                end,
                phone);
    }
}
