package cn.huijian.disclosure;

import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;

/** Publishes and withdraws. */
public interface Disclosures {
    /** Makes a due disclosure public (谁检查谁公开). Refused if it is not due or was changed meanwhile. */
    Outcome<Disclosure> publish(long id, int version, Actor actor);

    /** Takes a disclosure off the public pages, with the ground; the fact is retracted, the history stays. */
    Outcome<Disclosure> withdraw(long id, int version, String ground, Actor actor);
}
