package cn.huijian.city;

import java.util.List;

/** Which maker writes which dataset. */
final class Makers {
    private Makers() {}

    static List<List<String>> rows(Life life, Dataset dataset) {
        return switch (dataset) {
            case BUSINESS_ENTITY -> List.of(RegisterRows.row(life));
            case REGISTRATION_CHANGE -> Changes.rows(life);
            case LICENCE -> Licences.rows(life);
            case ANNUAL_REPORT -> Filings.rows(life);
            case ADMINISTRATIVE_PENALTY -> Penalties.rows(life);
            case INSPECTION_RESULT -> Inspections.rows(life);
            case SAMPLING_RESULT -> Samplings.rows(life);
            case COMPLAINT -> Complaints.rows(life);
            case ABNORMAL_LISTING -> Listings.rows(life);
            case SERIOUS_VIOLATION_LISTING -> SeriousListings.rows(life);
            case TAX_ARREARS -> Distress.taxArrears(life);
            case DISHONEST_DEBTOR -> Distress.dishonestDebtor(life);
            case SOCIAL_INSURANCE -> SocialInsurance.rows(life);
            case SPECIAL_EQUIPMENT -> Equipment.rows(life);
            case ADVERTISING_MONITORING -> Market.advertising(life);
            case ONLINE_OPERATOR -> Market.online(life);
            case INTELLECTUAL_PROPERTY -> Market.intellectualProperty(life);
            case CERTIFICATION -> Market.certification(life);
            case EQUITY_FREEZE -> Distress.equityFreeze(life);
            case RELATED_PERSON -> RelatedPersons.rows(life);
        };
    }
}
