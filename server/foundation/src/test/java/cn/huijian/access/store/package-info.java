@NullMarked
package cn.huijian.access.store;

import org.jspecify.annotations.NullMarked;
