@NullMarked
package cn.huijian.code.model;

import org.jspecify.annotations.NullMarked;
