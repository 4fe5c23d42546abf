@NullMarked
package cn.huijian.audit.store;

import org.jspecify.annotations.NullMarked;
