package org.schulhof.mischief;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;

@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("mischief")
public final class ThrowingPage implements PageBean {

    public String getText() {
        throw new IntendedMischief();
    }
}
