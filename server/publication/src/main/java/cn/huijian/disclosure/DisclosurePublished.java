package cn.huijian.disclosure;

import cn.huijian.kernel.FactId;

/** Event: a fact of our own was published at the desk. In the transaction of the act. What is withdrawn is retracted, which the dossier tells. */
public record DisclosurePublished(FactId fact) {}
