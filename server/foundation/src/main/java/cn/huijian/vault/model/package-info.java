/** Sealing and masking of personal values: pure. */
@NullMarked
package cn.huijian.vault.model;

import org.jspecify.annotations.NullMarked;
