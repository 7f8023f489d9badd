package org.schulhof.mischief;

import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;

@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("sleep")
public final class HangingPage implements PageBean {

    private static final int SECONDS = 8;

    public String getText() {
        try {
            TimeUnit.SECONDS.sleep(SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "Ausgeschlafen";
    }
}
