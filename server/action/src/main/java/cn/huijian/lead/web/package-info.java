/** HTTP of the lead desk. */
@NullMarked
package cn.huijian.lead.web;

import org.jspecify.annotations.NullMarked;
