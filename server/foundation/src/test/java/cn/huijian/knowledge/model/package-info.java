/** Look-ups and checks without files. */
@NullMarked
package cn.huijian.knowledge.model;

import org.jspecify.annotations.NullMarked;
