package cn.huijian.knowledge.web;

/** A kind with its Chinese name. */
record KindBody(String kind, String kindName) {}
