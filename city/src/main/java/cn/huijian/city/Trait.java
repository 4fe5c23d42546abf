package cn.huijian.city;

/** What a trade brings with it: licences, equipment, customers who complain, advertisements. */
enum Trait {
    CATERING,
    GROCERY,
    FOODMAKER,
    PHARMACY,
    DEVICE,
    FACTORY,
    TECH,
    EQUIPMENT,
    LIFTS,
    PROPERTY,
    CONSUMER,
    PREPAID,
    ADVERT,
    ONLINE,
    BUILD,
    TRADE,
    TRANSPORT,
    OFFICE,
    GAS,
    FARM
}
