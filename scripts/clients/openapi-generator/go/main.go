// Takes openapi-generator's client for Go through each error.
package main

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"regexp"
	"strings"

	openapi "clients/generated"
)

func ask(way, operation, code string) (*openapi.GenericOpenAPIError, *http.Response) {
	configuration := openapi.NewConfiguration()
	configuration.Servers = openapi.ServerConfigurations{{URL: os.Args[1] + "/" + way}}
	configuration.AddDefaultHeader("Prefer", "code="+code)
	users := openapi.NewAPIClient(configuration).UsersAPI
	var response *http.Response
	var err error
	if operation == "readUser" {
		_, response, err = users.ReadUser(context.Background(), "ann").Execute()
	} else {
		user := openapi.NewUser("ann@example.com", "ann")
		_, response, err = users.CreateUser(context.Background()).User(*user).Execute()
	}
	failed, ok := err.(*openapi.GenericOpenAPIError)
	assert(ok, "no error of the service:", err)
	return failed, response
}

// name gives the name of the type, its code and its title. Each status has a struct of its own,
// in which the one alternative that the body is has a value.
func name(model interface{}) (string, string, string) {
	switch model := model.(type) {
	case openapi.CreateUser409Response:
		if error := model.ApiErrorUserExists; error != nil {
			return "ApiErrorUserExists", string(error.Code), error.GetTitle()
		}
		return unknown(model.UnknownProblem)
	case openapi.CreateUser404Response:
		if error := model.ApiErrorNoSuchUser; error != nil {
			return "ApiErrorNoSuchUser", string(error.Code), error.GetTitle()
		}
		return unknown(model.UnknownProblem)
	case openapi.CreateUser422Response:
		if error := model.ApiErrorInvalidName; error != nil {
			return "ApiErrorInvalidName", string(error.Code), error.GetTitle()
		}
		if error := model.ApiErrorInvalidBody; error != nil {
			return "ApiErrorInvalidBody", string(error.Code), error.GetTitle()
		}
		return unknown(model.UnknownProblem)
	case openapi.CreateUser401Response:
		if error := model.ApiErrorUnauthenticated; error != nil {
			return "ApiErrorUnauthenticated", string(error.Code), error.GetTitle()
		}
		return unknown(model.UnknownProblem)
	case openapi.CreateUser429Response:
		if error := model.LimitError; error != nil {
			return "LimitError", string(error.Code), error.GetTitle()
		}
		return unknown(model.UnknownProblem)
	case openapi.CreateUser500Response:
		if error := model.StoreErrorFull; error != nil {
			return "StoreErrorFull", string(error.Code), error.GetTitle()
		}
		if error := model.StoreErrorPoisoned; error != nil {
			return "StoreErrorPoisoned", string(error.Code), error.GetTitle()
		}
		return unknown(model.UnknownProblem)
	}
	return "untyped", "", ""
}

func unknown(problem *openapi.UnknownProblem) (string, string, string) {
	assert(problem != nil, "neither an error nor a problem")
	return "UnknownProblem", problem.GetCode(), problem.GetTitle()
}

func main() {
	for _, line := range strings.Split(os.Getenv("ERRORS"), "\n") {
		expected := strings.Fields(line)
		failed, response := ask("exact", expected[0], expected[1])
		name, code, _ := name(failed.Model())
		seen := fmt.Sprint(code, " ", response.StatusCode, " ", name)
		assert(seen == strings.Join(expected[1:], " "), seen)
	}
	fmt.Println("named type: yes")

	failed, _ := ask("exact", "createUser", "user_exists")
	var free []string = failed.Model().(openapi.CreateUser409Response).ApiErrorUserExists.Free
	assert(len(free) == 1 && free[0] == "text", free)
	fmt.Println("members typed: yes")

	failed, _ = ask("unknown-code", "createUser", "user_exists")
	ofType, code, _ := name(failed.Model())
	assert(ofType == "UnknownProblem" && code == "code_of_tomorrow", ofType, code)
	failed, _ = ask("no-code", "createUser", "user_exists")
	ofType, _, title := name(failed.Model())
	assert(ofType == "UnknownProblem" && title == "Of the framework", ofType, title)
	fmt.Println("unknown code, or none: kept")

	failed, _ = ask("later", "createUser", "user_exists")
	ofType, _, title = name(failed.Model())
	assert(ofType == "ApiErrorUserExists" && title == "A title of tomorrow", ofType, title)
	fmt.Println("later title and member: kept")

	_, response := ask("exact", "createUser", "rate_limited")
	wait := response.Header.Get("Retry-After")
	assert(regexp.MustCompile("^[0-9]+$").MatchString(wait), wait)
	fmt.Println("status, fields: both")

	failed, response = ask("html", "createUser", "user_exists")
	assert(response.StatusCode == 502 && failed.Model() == nil, response.Status)
	assert(strings.HasPrefix(string(failed.Body()), "<!doctype html>"), string(failed.Body()))
	fmt.Println("a proxy's page: status and text")
}

func assert(holds bool, message ...interface{}) {
	if !holds {
		panic(fmt.Sprintln(message...))
	}
}
