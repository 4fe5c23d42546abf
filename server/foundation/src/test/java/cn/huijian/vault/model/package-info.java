@NullMarked
package cn.huijian.vault.model;

import org.jspecify.annotations.NullMarked;
