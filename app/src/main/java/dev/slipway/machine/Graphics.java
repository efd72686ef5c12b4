package dev.slipway.machine;

import java.util.List;

/**
 * The graphics cards of a machine.
 *
 * @param nvidiaCards how many cards of NVIDIA are plugged in
 * @param amdCards how many cards of AMD are plugged in
 * @param nvidia those that NVIDIA's driver names
 * @param amdReady whether AMD's compute driver is loaded
 * @param containers whether containers can be given NVIDIA's cards
 */
public record Graphics(
    int nvidiaCards, int amdCards, List<Gpu> nvidia, boolean amdReady, boolean containers) {
  public Graphics {
    nvidia = List.copyOf(nvidia);
  }
}
