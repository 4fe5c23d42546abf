package cn.huijian.audit;

import cn.huijian.kernel.Actor;

/** Who is acting in the running request. The foundation rooms ask this; {@code access} answers it. */
public interface CurrentActor {
    /** @throws IllegalStateException outside a signed-in request */
    Actor get();
}
