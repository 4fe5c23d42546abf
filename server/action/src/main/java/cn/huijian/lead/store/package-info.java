/** Leads with the SQL they need. */
@NullMarked
package cn.huijian.lead.store;

import org.jspecify.annotations.NullMarked;
