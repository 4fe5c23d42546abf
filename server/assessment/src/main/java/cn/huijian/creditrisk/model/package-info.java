/** Pure logic of grading: what goes into a score, how a result is packed, which events are grave. */
@NullMarked
package cn.huijian.creditrisk.model;

import org.jspecify.annotations.NullMarked;
