// Takes openapi-generator's client for Java through each error. Its exception has the body as
// text, which the generated schema of the status reads.

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.UsersApi;
import org.openapitools.client.model.*;

public class Main {
    static final ObjectMapper MAPPER = ApiClient.createDefaultObjectMapper();
    static String base;

    static ApiException ask(String way, String operation, String code) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(base + "/" + way);
        client.setRequestInterceptor(request -> request.header("Prefer", "code=" + code));
        UsersApi users = new UsersApi(client);
        try {
            if (operation.equals("readUser")) {
                users.readUser("ann");
            } else {
                users.createUser(new User().name("ann").email("ann@example.com"));
            }
        } catch (ApiException error) {
            return error;
        }
        throw new AssertionError("no error");
    }

    static Object read(ApiException error) throws Exception {
        Class<? extends AbstractOpenApiSchema> schema = switch (error.getCode()) {
            case 401 -> CreateUser401Response.class;
            case 404 -> CreateUser404Response.class;
            case 409 -> CreateUser409Response.class;
            case 422 -> CreateUser422Response.class;
            case 429 -> CreateUser429Response.class;
            case 500 -> CreateUser500Response.class;
            default -> throw new AssertionError(error.getCode());
        };
        return MAPPER.readValue(error.getResponseBody(), schema).getActualInstance();
    }

    static String code(Object read) {
        if (read instanceof ApiErrorUserExists error) return error.getCode().getValue();
        if (read instanceof ApiErrorNoSuchUser error) return error.getCode().getValue();
        if (read instanceof ApiErrorInvalidName error) return error.getCode().getValue();
        if (read instanceof ApiErrorInvalidBody error) return error.getCode().getValue();
        if (read instanceof ApiErrorUnauthenticated error) return error.getCode().getValue();
        if (read instanceof LimitError error) return error.getCode().getValue();
        if (read instanceof StoreErrorFull error) return error.getCode().getValue();
        if (read instanceof StoreErrorPoisoned error) return error.getCode().getValue();
        return ((UnknownProblem) read).getCode();
    }

    public static void main(String[] arguments) throws Exception {
        base = arguments[0];
        for (String line : System.getenv("ERRORS").split("\n")) {
            String[] expected = line.split(" ");
            ApiException error = ask("exact", expected[0], expected[1]);
            Object read = read(error);
            String seen = code(read) + " " + error.getCode() + " " + read.getClass().getSimpleName();
            check(line.equals(expected[0] + " " + seen), seen);
        }
        System.out.println("named type: from the text");

        ApiErrorUserExists exists = (ApiErrorUserExists) read(ask("exact", "createUser", "user_exists"));
        List<String> free = exists.getFree();
        check(free.equals(List.of("text")), free.toString());
        System.out.println("members typed: yes");

        UnknownProblem unknown = (UnknownProblem) read(ask("unknown-code", "createUser", "user_exists"));
        check("code_of_tomorrow".equals(unknown.getCode()), unknown.toString());
        // What is required is not: the first type takes anything that has no other code.
        ApiErrorUserExists framework = (ApiErrorUserExists) read(ask("no-code", "createUser", "user_exists"));
        check("Of the framework".equals(framework.getTitle()) && framework.getCode() == null, framework.toString());
        System.out.println("unknown code, or none: kept; none has the first type");

        ApiErrorUserExists later = (ApiErrorUserExists) read(ask("later", "createUser", "user_exists"));
        check("A title of tomorrow".equals(later.getTitle()), later.toString());
        System.out.println("later title and member: kept");

        ApiException limited = ask("exact", "createUser", "rate_limited");
        check(limited.getResponseHeaders().firstValueAsLong("retry-after").getAsLong() > 0, "no Retry-After");
        System.out.println("status, fields: both");

        ApiException page = ask("html", "createUser", "user_exists");
        check(page.getCode() == 502 && page.getResponseBody().startsWith("<!doctype html>"), page.toString());
        System.out.println("a proxy's page: status and text");
    }

    static void check(boolean holds, String message) {
        if (!holds) throw new AssertionError(message);
    }
}
