@NullMarked
package cn.huijian.app.security;

import org.jspecify.annotations.NullMarked;
