package cn.huijian.engine.draw;

import java.util.List;

/**
 * Everything a round is frozen from. The caller keeps {@link DrawInputs#toBytes} of it sealed (it holds the secret and the
 * grades) between commitment and draw; freezing the same input again gives the same bytes.
 */
public record DrawInput(
        RoundPlan plan,
        List<Entrant> entrants,
        List<Exclusion> exclusions,
        List<Officer> officers,
        SeedPlan seedPlan,
        RoundSecret secret) {
    public DrawInput {
        entrants = List.copyOf(entrants);
        exclusions = List.copyOf(exclusions);
        officers = List.copyOf(officers);
    }
}
