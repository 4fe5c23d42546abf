@NullMarked
package cn.huijian.access.model;

import org.jspecify.annotations.NullMarked;
