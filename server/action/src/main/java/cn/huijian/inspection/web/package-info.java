/** HTTP of the inspection room: plans, draws, tasks, review, the field app. */
@NullMarked
package cn.huijian.inspection.web;

import org.jspecify.annotations.NullMarked;
