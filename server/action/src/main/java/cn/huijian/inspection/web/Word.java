package cn.huijian.inspection.web;

/** A code with the Chinese word that stands beside it on the screen. */
record Word(String code, String word) {}
