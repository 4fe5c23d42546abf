package cn.huijian.entity;

import cn.huijian.kernel.EntityId;

/** Whether a firm can be reached as it is registered (登记联系方式). The values themselves stay in the vault. */
public interface RegisteredContacts {
    /** Whether a telephone number is registered for the firm now. */
    boolean hasPhone(EntityId firm);
}
