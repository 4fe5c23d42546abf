/** The check of trail, draws, documents and heads as a job that the audit administrator starts, follows and breaks off. */
@NullMarked
package cn.huijian.app.ledger;

import org.jspecify.annotations.NullMarked;
