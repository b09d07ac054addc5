package dev.caucus.web;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Serves this package alone, over real HTTP, in front of fakes of the conversation and index. */
@SpringBootTest(
    classes = {WebConfiguration.class, FakeNeighbours.class},
    webEnvironment = WebEnvironment.RANDOM_PORT)
@Retention(RetentionPolicy.RUNTIME)
@interface WebTest {}
