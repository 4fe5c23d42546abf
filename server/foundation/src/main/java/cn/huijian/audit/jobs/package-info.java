/** Begins the ledger at start and signs its heads. */
@NullMarked
package cn.huijian.audit.jobs;

import org.jspecify.annotations.NullMarked;
