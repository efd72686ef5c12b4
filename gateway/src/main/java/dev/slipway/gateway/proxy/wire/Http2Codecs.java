package dev.slipway.gateway.proxy.wire;

import dev.slipway.gateway.api.ClientLimits;
import io.netty.channel.ChannelHandler;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.flush.FlushConsolidationHandler;

/** HTTP/2 as this gateway speaks it: how much each side may ask of the other. */
public final class Http2Codecs {
  static final int MAX_STREAMS = 128;
  public static final int STREAM_WINDOW = 64 * 1024;

  /**
   * Larger than a stream's, so that bodies nobody takes yet do not hold up those of other streams;
   * and the most that one connection can make the gateway keep.
   */
  public static final int CONNECTION_WINDOW = 1024 * 1024;

  /** Of each side's header compression; what the other side asks for beyond it is not used. */
  public static final int HEADER_TABLE = 4096;

  private static final int MAX_ANSWER_HEADERS = 128 * 1024;
  private static final int MAX_QUEUED_CONTROL_FRAMES = 1_000;
  private static final int MAX_EMPTY_FRAMES = 16;
  private static final int MAX_SMALL_CONTINUATIONS = 16;
  private static final int MAX_RESETS = 200;
  private static final int RESET_SECONDS = 30;

  static final int MOST_FLUSHES_HELD = 64;

  private Http2Codecs() {}

  /**
   * Sends what all streams of a connection have written in one turn of the loop at once: an answer
   * that was sent by itself would cost a record of TLS and a call of the kernel.
   */
  public static ChannelHandler flushes() {
    return new FlushConsolidationHandler(MOST_FLUSHES_HELD, true);
  }

  public static Http2FrameCodec server(ClientLimits limits) {
    return Http2FrameCodecBuilder.forServer()
        .initialSettings(
            new Http2Settings()
                .maxConcurrentStreams(MAX_STREAMS)
                .initialWindowSize(STREAM_WINDOW)
                .headerTableSize(HEADER_TABLE)
                .maxHeaderListSize(limits.headerBytes())
                .connectProtocolEnabled(true))
        .encoderEnforceMaxQueuedControlFrames(MAX_QUEUED_CONTROL_FRAMES)
        .decoderEnforceMaxConsecutiveEmptyDataFrames(MAX_EMPTY_FRAMES)
        .decoderEnforceMaxSmallContinuationFrames(MAX_SMALL_CONTINUATIONS)
        .decoderEnforceMaxRstFramesPerWindow(MAX_RESETS, RESET_SECONDS)
        .encoderEnforceMaxRstFramesPerWindow(MAX_RESETS, RESET_SECONDS)
        .gracefulShutdownTimeoutMillis(0)
        .build();
  }

  public static Http2FrameCodec client() {
    return Http2FrameCodecBuilder.forClient()
        .initialSettings(
            new Http2Settings()
                .pushEnabled(false)
                .initialWindowSize(STREAM_WINDOW)
                .headerTableSize(HEADER_TABLE)
                .maxHeaderListSize(MAX_ANSWER_HEADERS))
        .decoderEnforceMaxSmallContinuationFrames(MAX_SMALL_CONTINUATIONS)
        .gracefulShutdownTimeoutMillis(0)
        .build();
  }
}
