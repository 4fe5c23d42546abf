@NullMarked
package cn.huijian.audit.model;

import org.jspecify.annotations.NullMarked;
